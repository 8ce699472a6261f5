/** The contract of one piece of work as a PDF, in the reader’s language (charter R41). */
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { transportOf } from '../../api/role.tsx'
import { call } from '../../api.generated.ts'
import { buttonClass } from '../../parts/button.tsx'
import { ProblemNotice } from '../../parts/notice.tsx'
import { saveBytes } from '../../parts/save-file.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

export const KeepContract = ({
  assignment_id,
  title,
}: {
  assignment_id: string
  title: string
}) => {
  const { t, i18n } = useLingui()
  const keep = useMutation({
    mutationFn: async () => {
      const lang = i18n.locale === 'fr' ? ('fr' as const) : ('en' as const)
      const input = { assignment_id, lang }
      const pdf = await call('get_agreement_pdf', input, {}, transportOf('worker'))
      saveBytes(pdf.name, bytesOf(pdf.data_base64), pdf.media_type)
    },
  })
  return (
    <>
      <button
        type="button"
        className={buttonClass('plain', '-me-2 min-h-8 px-2 py-0.5 text-sm')}
        aria-label={t`Contract for ${title}`}
        onClick={() => !keep.isPending && keep.mutate()}
      >
        <Trans>Contract</Trans>
      </button>
      <ProblemNotice error={keep.error} />
    </>
  )
}
