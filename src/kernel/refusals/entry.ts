/** One refusal: its HTTP status, a title, and a hint that a program or a person can follow. */
export type ErrorEntry = { status: number; title: string; hint: string; retryable?: true }
