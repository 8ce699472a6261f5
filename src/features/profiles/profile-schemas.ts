/** Codes of what people say of themselves; jobs ask by the same ones. */
import { z } from 'zod'
import { isCountry, isLanguage } from '../../kernel/places.ts'

/** What somebody can work on. */
export const DEVICES = ['phone', 'desktop'] as const

export const Language = z
  .string()
  .regex(/^[a-z]{2,3}$/, { abort: true })
  .refine(isLanguage, 'No language has this code')
  .describe('ISO 639 code of two letters, or of three where there is none of two, e.g. "fr"')

export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { abort: true })
  .refine(isCountry, 'No country has this code')
  .describe('ISO 3166 code of two letters, e.g. "FR"')

export const Region = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
  .describe('ISO 3166-2 code of a part of that country, e.g. "US-CA"')
