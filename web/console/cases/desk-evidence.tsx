/** Evidence at the desk: each item is opened, and that it was is kept (charter R23). */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/use-api.ts'
import { useLocale } from '../../parts/amount.tsx'
import { Button } from '../../parts/button.tsx'
import { EvidenceContent } from '../../parts/cases/evidence-content.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { Card, Empty, Loading, Section } from '../../parts/page.tsx'
import { type Case, type CaseEvidence, EVIDENCE_KIND, evidenceTitle } from '../../words/cases.ts'
import { formatInstant } from '../../words/time.ts'

/** Items that this reader has not opened. */
export const unopened = (of: Case): CaseEvidence[] =>
  of.evidence.filter(({ opened_at }) => opened_at === null)

export const DeskEvidence = ({ of }: { of: Case }) => {
  const left = unopened(of).length
  return (
    <Section
      id="evidence"
      title={<Trans>What it rests on</Trans>}
      aside={
        <p className="numbers text-sm text-muted">
          {left === 0 ? (
            <Trans>You have opened all of it</Trans>
          ) : (
            <Plural value={left} one="# item unopened" other="# items unopened" />
          )}
        </p>
      }
    >
      {of.evidence.length === 0 && <Empty title={<Trans>Nothing yet.</Trans>} />}
      <ul className="grid gap-3">
        {of.evidence.map((item) => (
          <li key={item.id}>
            <Item item={item} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Item = ({ item }: { item: CaseEvidence }) => {
  const { t } = useLingui()
  const locale = useLocale()
  const [shown, setShown] = useState(false)
  const title = evidenceTitle(item, t)
  const open = useWrite('open_evidence', {
    onDone: () => setShown(true),
    changes: ['get_case', 'get_evidence'],
  })
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <p className="font-medium break-words">{title}</p>
          <p className="text-sm text-muted">
            {item.by_worker ? t`from the person` : t(EVIDENCE_KIND[item.kind])} ·{' '}
            {formatInstant(locale, item.added_at)}
            {item.opened_at !== null && ` · ${t`opened`}`}
          </p>
        </div>
        {shown ? (
          <Button look="plain" aria-label={t`Close: ${title}`} onClick={() => setShown(false)}>
            <Trans>Close</Trans>
          </Button>
        ) : (
          <Button
            look={item.opened_at === null ? 'primary' : 'quiet'}
            aria-label={t`Open it: ${title}`}
            busy={open.isPending}
            onClick={() => open.mutate({ evidence_id: item.id })}
          >
            <Trans>Open it</Trans>
          </Button>
        )}
      </div>
      <ProblemNotice error={open.error} />
      {shown && <Content id={item.id} />}
    </Card>
  )
}

const Content = ({ id }: { id: string }) => {
  const content = useRead('get_evidence', { evidence_id: id })
  if (content.data === undefined)
    return content.isPending ? <Loading rows={1} /> : <ProblemNotice error={content.error} />
  return (
    <div className="border-t border-line pt-3">
      <EvidenceContent content={content.data} />
    </div>
  )
}
