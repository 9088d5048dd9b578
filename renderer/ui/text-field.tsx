import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { isComposing } from './is-composing.ts'
import styles from './text-field.module.css'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter in a one-line field; never while an input method is choosing a word. */
  readonly onSubmit?: () => void
  readonly isMultiline?: boolean
  readonly isLabelHidden?: boolean
  /** `quiet` looks like plain text until it is pointed at or edited. */
  readonly look?: 'field' | 'quiet' | 'quiet-strong'
  readonly rows?: number
  /** What is typed shows as dots, and the browser does not offer to keep it. */
  readonly isSecret?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string | null
  readonly onBlur?: () => void
  readonly onEscape?: () => void
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, isMultiline, isLabelHidden, placeholder, hint, error } = props
  const look = props.look ?? 'field'
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter' && isMultiline !== true && props.onSubmit !== undefined) {
      event.preventDefault()
      props.onSubmit()
    }
    if (event.key === 'Escape' && props.onEscape !== undefined) {
      event.stopPropagation()
      props.onEscape()
    }
  }
  return (
    <AriaTextField
      className={styles.field ?? ''}
      data-look={look}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined && error !== null}
      isRequired={props.isRequired ?? false}
      {...(props.isSecret !== undefined && {
        type: props.isSecret ? 'password' : 'text',
        autoComplete: 'off',
      })}
      autoFocus={props.autoFocus ?? false}
      onBlur={() => props.onBlur?.()}
    >
      <Label className={(isLabelHidden ? 'visually-hidden' : styles.label) ?? ''}>{label}</Label>
      {isMultiline ? (
        <TextArea
          className={styles.input ?? ''}
          rows={props.rows ?? 3}
          placeholder={placeholder ?? ''}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder ?? ''} onKeyDown={onKeyDown} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}

type SavedFieldProps = Omit<TextFieldProps, 'onChange' | 'onSubmit' | 'onBlur' | 'onEscape'> & {
  /** Called once with what stands there when the field is left or Enter is pressed, if it differs. */
  readonly onSave: (value: string) => void
}

/** A field edited in place: Escape gives up, leaving it saves. A change from elsewhere shows unless it is being edited. */
export function SavedField({ value, onSave, ...props }: SavedFieldProps) {
  const [draft, setDraft] = useState(value)
  const isDirty = useRef(false)
  useEffect(() => {
    if (!isDirty.current) setDraft(value)
  }, [value])
  function save(): void {
    isDirty.current = false
    if (draft !== value) onSave(draft)
  }
  return (
    <TextField
      {...props}
      value={draft}
      onChange={(next) => {
        isDirty.current = true
        setDraft(next)
      }}
      onSubmit={save}
      onBlur={save}
      onEscape={() => {
        isDirty.current = false
        setDraft(value)
      }}
    />
  )
}
