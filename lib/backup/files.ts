import path from "node:path"

export function backupsFolder(dataFolder: string): string {
  return path.join(dataFolder, "backups")
}

/** A moment that sorts by name and suits every file system: 20261124T101500123Z. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replace(/[-:.]/g, "")
}
