import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"
import { Problem } from "@/lib/problem"

/** Asks at the terminal, without showing what is typed. */
export async function askPassphrase(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Problem("There is no terminal to ask for the passphrase at: set BACKUP_PASSPHRASE.")
  }
  process.stdout.write(`${question}: `)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  const given = new AbortController()
  terminal.on("SIGINT", () => given.abort())
  try {
    return await terminal.question("", { signal: given.signal })
  } catch (error) {
    throw new Problem("Nothing was done: no passphrase was given.", { cause: error })
  } finally {
    terminal.close()
    process.stdout.write("\n")
  }
}

/** A new one, typed twice: a slip would lock the backup for good. */
export async function askNewPassphrase(): Promise<string> {
  const first = await askPassphrase("Passphrase for this backup (at least 8 characters, better a sentence)")
  if (first.length < 8) throw new Problem("The passphrase must have at least 8 characters. Nothing was backed up.")
  if ((await askPassphrase("The same again")) !== first)
    throw new Problem("The two passphrases are not the same. Nothing was backed up.")
  return first
}
