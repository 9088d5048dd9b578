import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { goTo } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { caseWords } from './case-words.ts'
import styles from './new-case-form.module.css'

/** Three fields, of which only the first must be filled. What was typed stays when something is at fault. */
export function NewCaseForm() {
  const t = useWords(caseWords)
  const language = useLanguage()
  const [title, setTitle] = useState('')
  const [respondent, setRespondent] = useState('')
  const [orderId, setOrderId] = useState('')
  const [isTitleMissing, setTitleMissing] = useState(false)
  async function create(): Promise<void> {
    if (title.trim() === '') {
      setTitleMissing(true)
      return
    }
    const fields = { title: title.trim(), respondent: respondent.trim(), orderId: orderId.trim(), language }
    if ((await perform(core.cases.create(fields))) !== null) goTo('items')
  }
  const submit = () => void create()
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={t('title')}
        value={title}
        onChange={(value) => {
          setTitle(value)
          setTitleMissing(false)
        }}
        placeholder={t('titleHint')}
        error={isTitleMissing ? t('titleMissing') : null}
        onSubmit={submit}
        autoFocus
      />
      <TextField label={t('respondent')} value={respondent} onChange={setRespondent} onSubmit={submit} />
      <TextField label={t('orderId')} value={orderId} onChange={setOrderId} onSubmit={submit} />
      <div>
        <Button look="primary" onPress={submit}>
          {t('create')}
        </Button>
      </div>
    </Form>
  )
}
