import { z } from "zod"

/** A list given by code, or typed one a line; blank lines and repetitions are left out. */
export function lines(max = 200) {
  return z.preprocess(
    given => {
      const list: unknown[] =
        given == null ? [] : Array.isArray(given) ? given : typeof given === "string" ? given.split(/\r?\n/) : [given]
      return list.filter(line => typeof line !== "string" || line.trim() !== "")
    },
    z.array(z.string().trim().max(max, "form.too_long")).transform(list => [...new Set(list)]),
  )
}
