import type { Choice, Message } from "@/lib/forms/state"

/*
 * What a mutation throws when it will not do what it was asked. The wrapper of server actions turns each into the answer a
 * person understands; anything else is unexpected and is logged with an id.
 */

/**
 * The input is well formed but cannot be right: a message for each field, by field name; "" is the form as a whole.
 * `choices` are what may be meant by a field that does not decide, whether or not it has a message.
 */
export class InvalidInput extends Error {
  override name = "InvalidInput"
  constructor(
    readonly errors: Readonly<Record<string, Message>>,
    readonly choices: Readonly<Record<string, readonly Choice[]>> = {},
  ) {
    super(`Invalid input: ${Object.keys(errors).join(", ")}`)
  }
}

/** Someone saved the record after it was read. `version` is the one it has now. */
export class Conflict extends Error {
  override name = "Conflict"
  constructor(readonly version: number) {
    super("The record was changed by someone else")
  }
}

/** There is no such record, or the actor may not know of it. */
export class NotFound extends Error {
  override name = "NotFound"
  constructor(readonly noun: string) {
    super(`No such ${noun}`)
  }
}

/** The actor may not do this. */
export class Forbidden extends Error {
  override name = "Forbidden"
  constructor(readonly noun: string) {
    super(`Not allowed: ${noun}`)
  }
}
