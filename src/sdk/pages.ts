/** Reading a whole list: page after page, asked for only when the reader gets there. */

/** A list as every door gives it. */
type Page = { data: readonly unknown[]; has_more: boolean; next_cursor: string | null }
type Input = Record<string, unknown>

/** Rows to a page when the caller says nothing: the most there are, to ask least often. */
const ROWS = 100

/**
 * Every row of a list from the cursor on. The list may change meanwhile: each page is what the
 * instance says at that moment. Throws what `read` throws.
 */
export async function* everyRow(
  read: (input: Input) => Promise<unknown>,
  input: Input,
): AsyncGenerator<unknown, void, undefined> {
  let cursor = input.cursor
  for (;;) {
    const page = (await read({ limit: ROWS, ...input, cursor })) as Page
    yield* page.data
    if (!page.has_more || page.next_cursor === null) return
    cursor = page.next_cursor
  }
}
