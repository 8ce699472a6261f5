/** What a job sets aside besides its escrow, and why somebody is paid from it. */
import { z } from 'zod'
import { MoneySchema } from '../../kernel/money.ts'

/** `floor`: supplements and top-ups (charter R13, R14) · `quality`: control tasks · `care`: time to recover · `screening`: tests and screen-outs. */
export const RESERVE_KINDS = ['floor', 'quality', 'care', 'screening'] as const
export type ReserveKind = (typeof RESERVE_KINDS)[number]

/** Grounds of a payment from a reserve; each kind but `floor` has its own name as its only ground. */
export type ReserveGround = 'local_supplement' | 'top_up' | 'quality' | 'care' | 'screening'

/** One reserve as its requester sees it: what was set aside, whatever was used of it. */
export const Reserve = z.object({ kind: z.enum(RESERVE_KINDS), amount: MoneySchema })

/** Sums in minor units; a kind that needs nothing is left out or 0. */
export type ReserveSizes = Partial<Record<ReserveKind, bigint>>
