/** Who may import whom: floors, the order of slices, no circles, no schema library in the browser. */
import type { Check, Import, SourceFile } from './source.ts'

/** The floor of a file: the first row whose beginning fits. */
export type Floors = readonly (readonly [beginning: string, floor: number])[]

const floorOf = (floors: Floors, path: string): number | undefined =>
  floors.find(([beginning]) => path.startsWith(beginning))?.[1]

const ownImports = (files: SourceFile[], concerns: (file: SourceFile) => boolean) =>
  files
    .filter((file) => !file.isTest && concerns(file))
    .flatMap((file) => file.imports.filter(({ own }) => own).map((one) => ({ file, ...one })))

const say = ({ file, line }: { file: SourceFile; line: number }, what: string): string =>
  `${file.path}:${line} ${what}`

/** Imports go down only, types included; every file of src/ stands on a floor, or `outside`. */
export const floorsHold =
  (floors: Floors, outside: readonly RegExp[]): Check =>
  (files) => {
    const homeless = files
      .filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
      .filter(({ path }) => !outside.some((folder) => folder.test(path)))
      .filter(({ path }) => floorOf(floors, path) === undefined)
      .map(({ path }) => `${path}:1 stands on no floor`)
    const upward = ownImports(files, ({ path }) => floorOf(floors, path) !== undefined).flatMap(
      (one) => {
        const from = floorOf(floors, one.file.path) ?? 0
        const to = floorOf(floors, one.target)
        if (to === undefined || to <= from) return []
        return [say(one, `imports ${one.target} from floor ${to} above its own, ${from}`)]
      },
    )
    return [...homeless, ...upward]
  }

/** Files under `beginning` import only what `allowed` names: own paths and packages. */
export const importsOnly =
  (beginning: RegExp, allowed: readonly RegExp[]): Check =>
  (files) =>
    files
      .filter(({ path, isTest }) => beginning.test(path) && !isTest)
      .flatMap((file) => file.imports.map((one) => ({ file, ...one })))
      .filter(({ target }) => !allowed.some((pattern) => pattern.test(target)))
      .map((one) => say(one, `may not import ${one.target}`))

const SLICE = /^src\/features\/([^/]+)\//

/** A slice imports lower slices only; `order` lists every slice, the lowest first. */
export const slicesInOrder =
  (order: readonly string[]): Check =>
  (files) =>
    ownImports(files, ({ path }) => SLICE.test(path)).flatMap((one) => {
      const own = SLICE.exec(one.file.path)?.[1] ?? ''
      if (!order.includes(own)) return [say(one, `belongs to the slice ${own}, which has no place`)]
      const other = SLICE.exec(one.target)?.[1]
      if (other === undefined || order.indexOf(other) <= order.indexOf(own)) return []
      return [say(one, `is of ${own} and imports the higher slice ${other}`)]
    })

/** No circle of imports that exist at run time. Types alone may point back: they are erased. */
export const noCycles: Check = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push(`${path}:1 imports itself: ${[...trail.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const { target, own, typeOnly } of byPath.get(path)?.imports ?? [])
      if (own && !typeOnly) visit(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return found
}

/** Nothing that `beginning` loads at run time, however far away, is one of `packages`. */
export const neverLoads =
  (beginning: RegExp, packages: readonly string[]): Check =>
  (files) => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const loaded = new Map<string, string>()
    const found: string[] = []
    const visit = (path: string, from: string): void => {
      if (loaded.has(path)) return
      loaded.set(path, from)
      for (const one of byPath.get(path)?.imports ?? []) if (!one.typeOnly) follow(path, one)
    }
    const follow = (path: string, { own, target, line }: Import): void => {
      if (own) visit(target, path)
      else if (packages.some((name) => target === name || target.startsWith(`${name}/`)))
        found.push(`${path}:${line} brings ${target} into ${trailTo(loaded, path)}`)
    }
    for (const { path, isTest } of files) if (beginning.test(path) && !isTest) visit(path, '')
    return found
  }

const trailTo = (loaded: Map<string, string>, path: string): string => {
  const from = loaded.get(path)
  return from === undefined || from === '' ? path : `${trailTo(loaded, from)} → ${path}`
}
