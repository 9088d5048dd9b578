import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Finding, PackageOptions } from '../../../shared/contract/package-contract.ts'
import { describeFault } from '../../../shared/faults/catalogue.ts'
import { core } from '../../api/connection.ts'
import { goTo } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { packageWords } from './package-words.ts'
import styles from './preflight.module.css'

const shownAtFirst = 6
const icons = { blocking: CircleAlert, warning: TriangleAlert, note: Info } as const
const order = { blocking: 0, warning: 1, note: 2 } as const

/** What would be missed, the worst first, each with the way to where it is mended. */
export function Preflight({ options, revision }: { options: PackageOptions; revision: number }) {
  const t = useWords(packageWords)
  const [isWhole, setWhole] = useState(false)
  const { data } = useQuery({
    queryKey: ['preflight', options, revision],
    queryFn: () => core.packages.preflight(options),
    placeholderData: (previous) => previous,
  })
  const findings = (data ?? []).toSorted((a, b) => order[a.severity] - order[b.severity])
  const shown = isWhole ? findings : findings.slice(0, shownAtFirst)
  const hidden = findings.length - shownAtFirst
  return (
    <section className={styles.preflight} aria-labelledby="preflight">
      <h2 id="preflight">{t('preflight')}</h2>
      {data === undefined && <p>{t('checking')}</p>}
      {data !== undefined && findings.length === 0 && (
        <p className={styles.sound}>
          <CircleCheck size={16} aria-hidden /> {t('sound')}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((finding) => (
          <FindingRow key={`${finding.code} ${JSON.stringify(finding.params)}`} finding={finding} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('less') : t('more', { count: hidden })}
        </Button>
      )}
    </section>
  )
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const t = useWords(packageWords)
  const language = useLanguage()
  const { severity, code, params } = finding
  const Icon = icons[severity]
  const [itemId] = finding.itemIds
  const [exhibitId] = finding.exhibitIds
  function go(): void {
    if (exhibitId !== undefined) goTo('exhibits', { exhibitId, ...(itemId !== undefined && { itemId }) })
    else if (itemId !== undefined) goTo('items', { itemId })
  }
  return (
    <li className={styles.row} data-severity={severity}>
      <Icon size={16} aria-label={t(severity)} />
      <span className={styles.text}>{describeFault(code, params, language)}</span>
      {(itemId !== undefined || exhibitId !== undefined) && (
        <Button look="quiet" onPress={go}>
          {t('go')}
        </Button>
      )}
    </li>
  )
}
