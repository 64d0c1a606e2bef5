import { z } from "zod"
import { emailField, newPassword } from "@/lib/users/schema"

export const choosePasswordSchema = z.object({ password: newPassword })

export const askSchema = z.object({ email: emailField })
