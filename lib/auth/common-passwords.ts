import { readFileSync } from "node:fs"
import path from "node:path"
import { gunzipSync } from "node:zlib"

let list: ReadonlySet<string> | undefined

/**
 * The passwords that are tried first, in small letters: of the million most common of the "10 million passwords" that Mark
 * Burnett gave to the public domain, all of twelve characters and more (43,940) and the 10,000 most common shorter ones.
 */
export function commonPasswords(): ReadonlySet<string> {
  list ??= new Set(
    gunzipSync(readFileSync(path.join(process.cwd(), "lib/auth/common-passwords.txt.gz")))
      .toString("utf8")
      .trimEnd()
      .split("\n"),
  )
  return list
}
