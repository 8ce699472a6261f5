/**
 * What a picture of a form is made of: plain data, from top to bottom. Sizes are in pixels of the page;
 * the picture has two for each. Texts are Pango markup, which markup.ts alone writes.
 */
export type Tone = 'ink' | 'muted' | 'accent' | 'warn' | 'on_accent'

export type Block =
  | { kind: 'text'; markup: string; size: number; tone: Tone }
  | { kind: 'gap'; height: number }
  | { kind: 'card'; fill: 'surface' | 'sunk'; blocks: Block[] }
  /** Something to choose: a round mark, a square one, or none. */
  | { kind: 'option'; mark: 'round' | 'square' | 'none'; markup: string; help: string }
  /** An empty field to write into. */
  | { kind: 'field'; lines: number; unit: string }
  /** The levels of a scale, side by side. */
  | { kind: 'levels'; labels: string[] }
  /** A stored file by its id, or an address elsewhere that is not fetched. */
  | { kind: 'picture'; source: string; alt: string }
  | { kind: 'sound'; label: string }
  | { kind: 'button'; markup: string }

/** Bytes of the stored files that the blocks name, by their ids. */
export type Sources = Record<string, Uint8Array>

/** All that the drawing process needs to know. */
export type Drawing = { blocks: Block[]; sources: Sources }

/** The stored files that the blocks show. */
export const filesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'card') return filesIn(block.blocks)
    return block.kind === 'picture' && block.source.startsWith('file_') ? [block.source] : []
  })
