/** Asking a question in two steps: what it would cost, then yes. */

import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { transportOf, useRole } from '../../api/role.tsx'
import { useWrite } from '../../api/use-api.ts'
import { call } from '../../api.generated.ts'
import { Notice } from '../../parts/notice.tsx'
import { Card, PageTitle } from '../../parts/page.tsx'
import { useMay, useMembership } from '../membership.tsx'
import { askInput, NEW_QUESTION, type Question } from './question.ts'
import { QuestionForm } from './question-form.tsx'
import { QuotePanel } from './quote-panel.tsx'

export const AskPage = () => {
  const { t } = useLingui()
  const may = useMay('run_jobs')
  return (
    <div className="grid max-w-2xl gap-5">
      <PageTitle title={t`Ask a question`}>
        <Trans>Ask people a question</Trans>
      </PageTitle>
      {may ? (
        <Asking />
      ) : (
        <Notice look="warn">
          <Trans>Your role reads and reviews; an owner or a manager can ask.</Trans>
        </Notice>
      )}
    </div>
  )
}

/** The question as typed, its price by a dry run, and the asking itself. */
const useAsking = () => {
  const { i18n } = useLingui()
  const role = useRole()
  const navigate = useNavigate()
  const { currency } = useMembership()
  const [asked, setAsked] = useState<Question>(NEW_QUESTION)
  const [lang, setLang] = useState(i18n.locale)
  const input = askInput(asked, currency, lang)
  const quote = useMutation({
    mutationFn: () => call('ask_people', input, { dryRun: true }, transportOf(role)),
  })
  const ask = useWrite('ask_people', {
    onDone: ({ job_id }) => navigate({ to: '/jobs/$job', params: { job: job_id } }),
  })
  // A price holds for the very question it was made for.
  const forgetPrice = () => {
    quote.reset()
    ask.reset()
  }
  const change = (part: Partial<Question>) => {
    setAsked({ ...asked, ...part })
    forgetPrice()
  }
  const changeLang = (next: string) => {
    setLang(next)
    forgetPrice()
  }
  return { asked, lang, input, quote, ask, change, changeLang }
}

const Asking = () => {
  const { asked, lang, input, quote, ask, change, changeLang } = useAsking()
  const panel = useRef<HTMLDivElement>(null)
  // The price is what one looks for next; the focus goes there.
  useEffect(() => {
    if (quote.data !== undefined) panel.current?.focus()
  }, [quote.data])
  return (
    <>
      <Card>
        <QuestionForm
          asked={asked}
          lang={lang}
          onLang={changeLang}
          onChange={change}
          onQuote={() => !quote.isPending && quote.mutate()}
          busy={quote.isPending}
          error={quote.error}
        />
      </Card>
      {quote.data !== undefined && (
        <div ref={panel} tabIndex={-1}>
          <QuotePanel
            quote={quote.data}
            busy={ask.isPending}
            error={ask.error}
            onAsk={() => ask.mutate({ ...input, max_cost: quote.data.at_most })}
            onDisclose={() =>
              ask.mutate({ ...input, max_cost: quote.data.at_most, discloses_lower_pay: true })
            }
          />
        </div>
      )}
    </>
  )
}
