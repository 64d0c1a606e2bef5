import { z } from "zod"
import { passwordMaximum, passwordMinimum } from "@/lib/auth/password-length"
import { optionalText, requiredChoice, wordList } from "@/lib/forms/schema"

/** What a user may: everything; read the log; or what the roles say that he has for programs. */
export const accessLevels = ["administrator", "auditor", "roles"] as const

export type AccessLevel = (typeof accessLevels)[number]

/** Roles that are of all programs, or of one with all below it. */
export const programRoles = ["viewer", "editor", "publisher"] as const

export type ProgramRole = (typeof programRoles)[number]

/** Every role there is, by its own name. */
export const allRoles = ["viewer", "editor", "publisher", "auditor", "administrator"] as const

export const factorRolesSchema = z.object({ roles: wordList() }).transform(({ roles }) => ({
  roles: allRoles.filter(role => roles.includes(role)),
}))

/** In place of a program's slug: all of them. */
export const allPrograms = "*"

/** A role and what it is for, as the form has it: `editor:japan-mongolia`, or `editor:*`. */
export const roleWord = (role: ProgramRole, slug: string): string => `${role}:${slug}`

export function readRoleWord(word: string): { role: ProgramRole; slug: string } | null {
  const [given = "", slug = ""] = word.split(":")
  const role = programRoles.find(each => each === given)
  return role && slug ? { role, slug } : null
}

export const emailField = z.preprocess(
  value => (typeof value === "string" ? value.trim().toLowerCase() : (value ?? "")),
  z.email("user.email_required").max(254, "form.too_long"),
)

/** A new password. Nothing is cut off or put right: what was typed is the password. */
export const newPassword = z
  .string({ error: "user.password_short" })
  .min(passwordMinimum, "user.password_short")
  .max(passwordMaximum, "form.too_long")

const accessShape = {
  name: optionalText(120),
  access: requiredChoice(accessLevels, "user.access_required"),
  /** Words of roles, where that is what he may. */
  roles: wordList(),
}

const namesRoles = ({ access, roles }: { access: AccessLevel; roles: string[] }) =>
  access !== "roles" || (roles.length > 0 && roles.every(word => readRoleWord(word) !== null))
const rolesMissing = { path: ["roles"], message: "user.roles_required" }

export const userSchema = z.object({ email: emailField, ...accessShape }).refine(namesRoles, rolesMissing)

export const ownPasswordSchema = z.object({
  currentPassword: z.string({ error: "user.current_password_required" }).min(1, "user.current_password_required"),
  password: newPassword,
})

export type UserInput = z.output<typeof userSchema>
export type OwnPasswordInput = z.output<typeof ownPasswordSchema>
