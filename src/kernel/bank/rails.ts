/** The ways by which money comes and goes, and what each is. */
import type { Currency } from '../money.ts'

export const RAIL_NAMES = ['test', 'manual'] as const
export type RailName = (typeof RAIL_NAMES)[number]

/** `national`: money arrives as money, at a bank, in a currency one can live on (charter R05). */
export const RAILS: Readonly<Record<RailName, { national: boolean }>> = {
  test: { national: false },
  manual: { national: true },
}

/** What an instance's operator states about money; on a sandbox most of it is empty. */
export type MoneySettings = {
  /** The first is the usual one. */
  rails: readonly RailName[]
  /** The account that deposits go to and payouts come from. */
  bank: { holder: string; iban: string; bic: string | null } | null
  /** What one payout costs at the bank, in minor units, by currency. */
  payout_cost: Partial<Record<Currency, bigint>>
  /** Below this the platform's reserve raises an alarm. */
  reserve_minimum: Partial<Record<Currency, bigint>>
  legal_name: string | null
  contact: string | null
  /** Which law governs contracts made here. */
  governing_law: string | null
  /** Where the clients' money lies. */
  client_money: string | null
}

/** With the usual rail where none was named: the bank where money is real, the test rail elsewhere. */
export const withUsualRail = (settings: MoneySettings, livemode: boolean): MoneySettings => {
  if (settings.rails.length > 0) return settings
  return { ...settings, rails: livemode ? ['manual'] : ['test'] }
}

/**
 * Why money could not move by these settings; undefined when it can. Where money is real there is at
 * least one rail to a bank account in a currency one can live on (charter R05), and an account of its own.
 */
export const railFault = (
  { rails, bank }: MoneySettings,
  livemode: boolean,
): string | undefined => {
  if (livemode && !rails.some((rail) => RAILS[rail].national))
    return 'FAIRHAND_RAILS names no way to a bank account; where money is real, name manual.'
  if (rails.includes('manual') && bank === null)
    return 'The rail manual needs FAIRHAND_BANK_HOLDER and FAIRHAND_BANK_IBAN: the account that clients’ money goes to.'
  return undefined
}

/** A sandbox whose operator said nothing. */
export const NO_MONEY_SETTINGS: MoneySettings = {
  rails: ['test'],
  bank: null,
  payout_cost: {},
  reserve_minimum: {},
  legal_name: null,
  contact: null,
  governing_law: null,
  client_money: null,
}
