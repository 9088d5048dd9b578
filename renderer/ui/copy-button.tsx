import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './icon-button.tsx'

/** Copies a text and says that it did, in its sign and its name. */
export function CopyButton(props: {
  readonly text: string
  readonly label: string
  readonly doneLabel: string
}) {
  const { text, label, doneLabel } = props
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  return (
    <IconButton
      icon={isCopied ? Check : Copy}
      label={isCopied ? doneLabel : label}
      onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    />
  )
}
