import type { BroughtRow } from './queries.ts'

/** A brought record in its public form. */
export const presentBrought = ({ summary, ...row }: BroughtRow) => ({
  object: 'brought_record' as const,
  id: row.id,
  issuer: row.issuer,
  place_name: row.place_name,
  ...summary,
  skills: summary.skills ?? [],
  decisions: summary.decisions ?? 0,
  brought_at: row.brought_at,
})
