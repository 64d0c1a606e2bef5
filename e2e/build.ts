import { readFile } from "node:fs/promises"
import path from "node:path"

/* What the build says there is, so that nothing new is forgotten where all of it is tried. */

export type ServerAction = { id: string; name: string; route: string }

async function manifest<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(process.cwd(), ".next", file), "utf8")) as T
}

async function routes(): Promise<string[]> {
  return [...new Set(Object.values(await manifest<Record<string, string>>("app-path-routes-manifest.json")))].sort()
}

/** Of the office, without /[locale]/admin. */
export const officeRoutes = async (): Promise<string[]> =>
  (await routes()).flatMap(route => /^\/\[locale\]\/admin(.*)$/.exec(route)?.[1] ?? [])

/** Of visitors: whole addresses with parts in brackets. */
export const openRoutes = async (): Promise<string[]> => (await routes()).filter(route => !route.includes("/admin"))

/** Every server action, with a page of the office that has it, without /[locale]/admin; visitors' actions have none. */
export async function serverActions(): Promise<ServerAction[]> {
  type Entry = { workers: Record<string, unknown>; exportedName: string }
  const { node } = await manifest<{ node: Record<string, Entry> }>("server/server-reference-manifest.json")
  return Object.entries(node).flatMap(([id, { workers, exportedName }]) => {
    const page = Object.keys(workers).find(key => key.includes("admin")) ?? ""
    const route = /^app\/\[locale\]\/admin(.*)\/page$/.exec(page)?.[1]
    return route === undefined ? [] : [{ id, name: exportedName, route }]
  })
}

/** A form as a script of a page sends it. `bound` is what the page had bound to the action. */
export function sentForm(bound: unknown, before: unknown, fields: Readonly<Record<string, string>>) {
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`1_${name}`, value])),
    "0": JSON.stringify([bound, before, "$K1"]),
  }
}
