import { z } from "zod"
import { passwordMaximum, passwordMinimum } from "@/lib/auth/password-length"
import { optionalText, requiredChoice, versionField, wordList } from "@/lib/forms/schema"

/** What a user may: everything, edit all programs, or edit some (each with all below it). */
export const accessLevels = ["administrator", "editor", "editor-of-some"] as const

export type AccessLevel = (typeof accessLevels)[number]

const emailField = z.preprocess(
  value => (typeof value === "string" ? value.trim().toLowerCase() : (value ?? "")),
  z.email("user.email_required").max(254, "form.too_long"),
)

/** A new password. Nothing is cut off or put right: what was typed is the password. */
const newPassword = z
  .string({ error: "user.password_short" })
  .min(passwordMinimum, "user.password_short")
  .max(passwordMaximum, "form.too_long")

const accessShape = {
  name: optionalText(120),
  access: requiredChoice(accessLevels, "user.access_required"),
  /** Slugs, for an editor of some programs. */
  programs: wordList(),
}

type Access = { access: AccessLevel; programs: string[] }

const namesPrograms = ({ access, programs }: Access) => access !== "editor-of-some" || programs.length > 0
const programsMissing = { path: ["programs"], message: "user.programs_required" }

export const userSchema = z.object({ email: emailField, ...accessShape }).refine(namesPrograms, programsMissing)

export const newUserSchema = z
  .object({ email: emailField, ...accessShape, password: newPassword })
  .refine(namesPrograms, programsMissing)

export const passwordSchema = z.object({ version: versionField, password: newPassword })

export const ownPasswordSchema = z.object({
  currentPassword: z.string({ error: "user.current_password_required" }).min(1, "user.current_password_required"),
  password: newPassword,
})

export type UserInput = z.output<typeof userSchema>
export type NewUserInput = z.output<typeof newUserSchema>
export type OwnPasswordInput = z.output<typeof ownPasswordSchema>
