/**
 * The seam for item types: one folder under `items/` defines one of these, one line in `registry.ts`
 * adds it. Members are written as methods, so that a type for one item fits a list of all.
 */
import type { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import type { ItemResult } from '../aggregation/item-result.ts'
import type { DataKind } from '../data.ts'
import type { AnyAnswerItem, AnyItem } from './item-fields.ts'

/** A data field an item draws on: where it says so, and which kinds it can show. */
export type DataUse = {
  pointer: string
  name: string
  kinds: readonly DataKind[]
  /** Without the field the item cannot be answered: every task must bring it. */
  needed?: boolean
}

/** A task's input by field, already checked against the form's `data`. */
export type Input = Record<string, unknown>

/** What every type has. */
type EveryItem<I extends AnyItem, S extends z.ZodObject> = {
  schema: S
  /** What is wrong with the item by itself, pointers relative to it. */
  problems?(item: I): Issue[]
  /** The data fields it draws on. */
  uses?(item: I): DataUse[]
  /** What is wrong with what a task brings for it, each field being of its kind; pointers begin with the field. */
  brings?(item: I, input: Input): Issue[]
  /** Seconds it takes beyond reading its words. */
  seconds(item: I, input: Input): number
}

type Answering<I extends AnyAnswerItem> = {
  kind: 'answer'
  /** The schema of the value, `cant_tell` apart. A draft (`final: false`) may still be too little. */
  answer(item: I, final: boolean): z.ZodType
  /** What only the task's input can tell, pointers relative to the value. */
  check?(item: I, value: unknown, input: Input, final: boolean): Issue[]
  /** Further CSV columns, by suffix; the first column is the item's id. */
  columns?(item: I): string[]
  /** The value as CSV cells: '' for the first column, then by suffix. */
  cells(item: I, value: unknown): Record<string, string>
  /** For answers of regions: which region of `found` a person's region stands for, by their ids. */
  sameRegions?(found: unknown, own: unknown): Map<string, string>
  /** The values of several people as one. `values` fit `answer()`, none is `cant_tell`. */
  aggregate(item: I, values: unknown[]): ItemResult
}

/** A type that only shows something. */
export type DisplayType<I extends AnyItem, S extends z.ZodObject> = EveryItem<I, S> & {
  kind: 'display'
}

/** A type that asks something. */
export type AnswerType<
  I extends AnyAnswerItem = AnyAnswerItem,
  S extends z.ZodObject = z.ZodObject,
> = EveryItem<I, S> & Answering<I>

/** Any type, for any item. */
export type ItemType = EveryItem<AnyItem, z.ZodObject> &
  ({ kind: 'display' } | Answering<AnyAnswerItem>)
