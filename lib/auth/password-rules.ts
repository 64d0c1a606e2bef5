import { commonPasswords } from "@/lib/auth/common-passwords"
import { passwordMinimum } from "@/lib/auth/password-length"

/*
 * Which passwords are refused: those that are guessed first. Nothing is asked of a password's signs; length and not being
 * guessable is what counts.
 */

export type PasswordProblem = "user.password_short" | "user.password_common" | "user.password_own"

/** What is wrong with a new password, or null. `own` is what is known of its user: e-mail, name. */
export function passwordProblem(password: string, own: readonly (string | null)[] = []): PasswordProblem | null {
  if (password.length < passwordMinimum) return "user.password_short"
  const plain = password.normalize("NFKC").toLowerCase()
  if (isCommon(plain)) return "user.password_common"
  return isMadeOf(plain, own) ? "user.password_own" : null
}

/** In the list; a word of the list with a few signs around it; the same again and again; signs in their order. */
function isCommon(password: string): boolean {
  const common = commonPasswords()
  if (common.has(password.trim())) return true
  const core = /\p{L}.*\p{L}/su.exec(password)?.[0] ?? ""
  const around = password.replace(core, "")
  if (common.has(core) && (around.length <= 6 || common.has(around))) return true
  const repeated = /^(.+?)\1+$/su.exec(password)?.[1]
  if (repeated && (repeated.length <= 6 || common.has(repeated))) return true
  return new Set(password).size < 5 || isSequence(password)
}

/** Nearly every sign follows the one before it, up or down: `abcdefghijkl`, `987654321098`. */
function isSequence(password: string): boolean {
  const codes = Array.from(password, sign => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).filter((code, at) => [1, -1].includes(code - (codes[at] ?? 0)))
  return steps.length >= (codes.length - 1) * 0.8
}

/** Little remains without the words that everybody knows of its user, and without our own name. */
function isMadeOf(password: string, own: readonly (string | null)[]): boolean {
  const words = own.flatMap(text =>
    (text ?? "")
      .normalize("NFKC")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const known = [...words, "muster"].filter(word => word.length >= 3).sort((a, b) => b.length - a.length)
  const rest = known.reduce((text, word) => text.replaceAll(word, ""), password)
  return rest.length < password.length && rest.replace(/[^\p{L}\p{N}]/gu, "").length < 8
}
