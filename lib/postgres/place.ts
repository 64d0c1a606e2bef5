import { existsSync } from "node:fs"
import { chmod, chown, cp, mkdir, readFile, readdir, rename, rm, stat } from "node:fs/promises"
import { createHash } from "node:crypto"
import os from "node:os"
import path from "node:path"
import { completePrograms, isRoot, namespaceWorks, packagedPrograms } from "@/lib/postgres/programs"
import type { Programs } from "@/lib/postgres/programs"
import { Problem } from "@/lib/problem"

/** Where the programs and the data are, and as whom the server runs. */
export type Place = { programs: Programs; dataFolder: string }

export async function choosePlace(folder: string): Promise<Place> {
  const home = path.join(folder, "postgres")
  const packaged = packagedPrograms()
  await completePrograms(packaged)
  if (!isRoot()) return { programs: { folder: packaged, as: "self" }, dataFolder: home }
  const outside = outsidePlace(folder)
  if (namespaceWorks() && !existsSync(path.join(outside, "data"))) {
    return { programs: { folder: packaged, as: "namespace" }, dataFolder: home }
  }
  return placeForUser(home, packaged, outside)
}

/** Root without namespaces: an unprivileged user that exists runs the server, from where that user can reach it. */
export async function placeForUser(home: string, packaged: string, outside: string): Promise<Place> {
  const user = await unprivilegedUser()
  const reachable = (await canReach(path.dirname(home))) && (await canReach(packaged)) && !existsSync(outside)
  const data = reachable ? home : path.join(outside, "data")
  const folder = reachable ? packaged : path.join(outside, "programs")
  await mkdir(path.dirname(data), { recursive: true, mode: 0o755 })
  if (!reachable) {
    if (!existsSync(path.join(folder, "complete"))) await copyPrograms(packaged, folder)
    if (existsSync(home) && !existsSync(data)) await move(home, data)
  }
  if (existsSync(data)) await own(data, user)
  return { programs: { folder, as: user }, dataFolder: data }
}

function outsidePlace(folder: string): string {
  const name = `muster-${createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 12)}`
  const base = existsSync("/var/lib") ? "/var/lib" : os.tmpdir()
  return path.join(base, name)
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map(line => line.split(":"))
  for (const name of ["postgres", "nobody", "daemon"]) {
    const [, , uid, gid] = users.find(user => user[0] === name) ?? []
    if (uid && gid && uid !== "0") return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Problem(
    "PostgreSQL does not run as root and there is no user nobody to run it as: start Muster as an ordinary user, or set DATABASE_URL.",
  )
}

async function canReach(target: string): Promise<boolean> {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (existsSync(at) && ((await stat(at)).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

async function copyPrograms(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, `${to}.new`, { recursive: true, verbatimSymlinks: true })
  await chmod(`${to}.new`, 0o755)
  await mkdir(path.join(`${to}.new`, "complete"))
  await rename(`${to}.new`, to)
}

async function move(from: string, to: string): Promise<void> {
  await cp(from, `${to}.new`, { recursive: true })
  await rename(`${to}.new`, to)
  await rename(from, `${from}.moved`)
}

async function own(target: string, user: { uid: number; gid: number }): Promise<void> {
  await chown(target, user.uid, user.gid)
  for (const entry of await readdir(target, { withFileTypes: true, recursive: true })) {
    await chown(path.join(entry.parentPath, entry.name), user.uid, user.gid)
  }
}
