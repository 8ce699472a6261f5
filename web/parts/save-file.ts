/** Hands the browser a file to save. */
export const saveFile = (name: string, text: string, type: string): void =>
  save(name, new Blob([text], { type }))

/** The same for what is no text. */
export const saveBytes = (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void =>
  save(name, new Blob([bytes], { type }))

const save = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
