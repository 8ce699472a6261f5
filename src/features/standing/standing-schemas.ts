/** How somebody may stand here: from nothing at all to the gravest. */
export const STANDINGS = ['active', 'probation', 'restricted', 'suspended', 'terminated'] as const
export type Standing = (typeof STANDINGS)[number]
