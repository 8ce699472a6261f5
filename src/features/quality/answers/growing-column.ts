/** A column of whole numbers that grows. */
export const growingColumn = () => {
  let column = new Int32Array(1024)
  let length = 0
  return {
    push: (value: number): void => {
      if (length === column.length) {
        const wider = new Int32Array(length * 2)
        wider.set(column)
        column = wider
      }
      column[length++] = value
    },
    /** What is there so far; not to be kept beyond the next `push`. */
    values: (): Int32Array => column.subarray(0, length),
  }
}
