/** Pieces of SQL that serve one call and several: the same words, with a value or with a column in their place. */
import type { RawBuilder } from 'kysely'

/** A value that one call gives, or the column in which it stands for each of several. */
export type Given<T> = T | RawBuilder<T>
