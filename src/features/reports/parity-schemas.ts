/** What people may say of themselves that a month is told by; a device is no trait. */
export const PARITY_BY = ['country', 'language'] as const
