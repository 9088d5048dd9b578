import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { runCommand, useHandlers } from '../commands/command-handlers.ts'
import { commandIds, commandTable, commandWords } from '../commands/command-table.ts'
import { showShortcut } from '../commands/shortcut.ts'
import { searchKeys } from '../ui/search-keys.ts'
import { useWords } from '../words/use-words.ts'
import { MarkedText } from './marked-text.tsx'
import { hitSections, matches, type PaletteEntry } from './palette-entries.ts'
import styles from './palette-search.module.css'
import { shellWords } from './shell-words.ts'
import { useSearchHits } from './use-search-hits.ts'

export function PaletteSearch({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(shellWords)
  const [query, setQuery] = useState('')
  const sections = useSections(query)
  const entries = new Map(sections.flatMap((section) => section.entries).map((entry) => [entry.id, entry]))
  function choose(id: string): void {
    onDone()
    entries.get(id)?.run()
  }
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('search')} autoFocus>
        <Input
          role="combobox"
          aria-expanded
          className={styles.input ?? ''}
          placeholder={t('search')}
          onKeyDownCapture={searchKeys(onDone)}
        />
      </SearchField>
      <ListBox
        aria-label={t('results')}
        className={styles.list ?? ''}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.empty}>{t('noMatches')}</p>}
      >
        {sections
          .filter((section) => section.entries.length > 0)
          .map((section) => (
            <ListBoxSection key={section.name} id={section.name}>
              <Header className={styles.header ?? ''}>{section.name}</Header>
              {section.entries.map((entry) => (
                <ListBoxItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.text}
                  className={styles.entry ?? ''}
                >
                  <span className={styles.text}>
                    {entry.isCut && '…'}
                    <MarkedText text={entry.text} ranges={entry.ranges} />
                  </span>
                  <span className={styles.detail}>{entry.detail}</span>
                  {entry.keys.map((keys) => (
                    <kbd key={keys}>{showShortcut(keys)}</kbd>
                  ))}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
      </ListBox>
    </Autocomplete>
  )
}

/** Without a query only the commands; with one, what the case holds comes first. */
function useSections(query: string): readonly { name: string; entries: readonly PaletteEntry[] }[] {
  const t = useWords(shellWords)
  const commands = useWords(commandWords)
  const handlers = useHandlers((state) => state.handlers)
  const hits = useSearchHits(query)
  const isAsked = query.trim() !== ''
  const commandEntries = commandIds
    .filter((id) => handlers.has(id) && id !== 'palette.open')
    .filter((id) => !isAsked || matches(commands(id), query))
    .map((id): PaletteEntry => {
      // After the dialog is gone, so that the command finds the focus where it was.
      const run = () => void setTimeout(() => runCommand(id))
      return {
        id,
        text: commands(id),
        ranges: [],
        isCut: false,
        detail: commands(commandTable[id].group),
        keys: commandTable[id].keys,
        run,
      }
    })
  return [...hitSections(hits, t), { name: t('commands'), entries: commandEntries }]
}
