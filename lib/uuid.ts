import { randomBytes } from "node:crypto"

/** Whether a text can be an id at all: the database refuses anything else with an error. */
export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

let last = { time: 0, count: 0 }

/**
 * An id as the register gives them (version 7), for records whose id must be known before they are written: each comes after
 * those that this process gave before.
 */
export function newId(): string {
  const time = Math.max(Date.now(), last.time)
  last = time > last.time ? { time, count: 0 } : { time, count: last.count + 1 }
  if (last.count > 0xfff) last = { time: time + 1, count: 0 }
  const moment = last.time.toString(16).padStart(12, "0")
  const chance = randomBytes(8)
  chance.writeUInt8(0x80 | (chance.readUInt8(0) & 0x3f), 0)
  const rest = chance.toString("hex")
  const count = last.count.toString(16).padStart(3, "0")
  return [moment.slice(0, 8), moment.slice(8), `7${count}`, rest.slice(0, 4), rest.slice(4)].join("-")
}
