import { z } from 'zod'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import { displayFields, From } from '../../item-parts/item-fields.ts'
import { SafeText } from '../../text/safe-text.ts'
import { LinkTarget } from '../../text/safe-url.ts'

export const LinkItem = z
  .strictObject({
    type: z.literal('link'),
    ...displayFields,
    label: SafeText(FORM_LIMITS.label).describe('The words of the link'),
    from: From(),
    href: LinkTarget().optional().describe('https URL; or use from'),
  })
  .describe('A link that opens in a new tab; the address is shown')
export type LinkItem = z.output<typeof LinkItem>
