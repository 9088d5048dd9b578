import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import styles from './search-field.module.css'
import { searchKeys } from './search-keys.ts'

type SearchFieldProps = {
  readonly label: string
  readonly clearLabel: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** Searches while it is typed in; Escape clears it. */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, placeholder, value, onChange, inputRef } = props
  return (
    <AriaSearchField className={styles.field ?? ''} value={value} onChange={onChange}>
      <Label className="visually-hidden">{label}</Label>
      <Search size={14} aria-hidden className={styles.icon} />
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder}
        onKeyDownCapture={searchKeys(null)}
        {...(inputRef && { ref: inputRef })}
      />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label={clearLabel}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  )
}
