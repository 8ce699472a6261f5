import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { agreementOf } from './agreed.ts'
import { getAgreementPdf } from './contract.ts'
import { agreementSheet } from './pdf/agreement-sheet.ts'
import { drawSheet } from './pdf/draw-sheet.ts'

/** The signed text travels inside the file, so that the paper can be checked too. */
export const getAgreementPdfHandler = handle(
  getAgreementPdf,
  async (context, { assignment_id, lang }) => {
    const { subject, credential, row } = await agreementOf(context, assignment_id)
    const sheet = agreementSheet(subject, lang)
    const signed = Buffer.from(`${JSON.stringify(credential, null, 2)}\n`)
    const bytes = await drawSheet({ ...sheet, lang, at: row.claimed_at, signed })
    return {
      object: 'agreement_pdf' as const,
      name: `${toPublicId('assignment', assignment_id)}.pdf`,
      media_type: 'application/pdf' as const,
      data_base64: bytes.toString('base64'),
    }
  },
)
