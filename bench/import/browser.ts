/* Just enough of a browser without script to fill in and send a form. */

export type Page = { url: string; text: string }

export type Browser = {
  open: (path: string) => Promise<Page>
  /** Sends the form of the page that has a button of this name, as its fields stand, with what is given over them. */
  send: (page: Page, button: RegExp, given?: Record<string, string | File>) => Promise<Page>
}

export function browserAt(address: string, cookie: string): Browser {
  const follow = async (response: Response): Promise<Page> => {
    const location = response.headers.get("location")
    if (location) return open(location)
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`)
    return { url: response.url, text }
  }
  const open = async (path: string) =>
    follow(await fetch(new URL(path, address), { headers: { cookie }, redirect: "manual" }))
  const send: Browser["send"] = async (page, button, given = {}) => {
    const body = fieldsOf(formWith(page.text, button), button)
    for (const [name, value] of Object.entries(given)) body.set(name, value)
    const headers = { cookie, origin: address }
    return follow(await fetch(page.url, { method: "POST", body, headers, redirect: "manual" }))
  }
  return { open, send }
}

function formWith(text: string, button: RegExp): string {
  const form = text.match(/<form[\s\S]*?<\/form>/g)?.find(one => buttonIn(one, button) !== undefined)
  if (!form) throw new Error(`No form with the button ${button.source}`)
  return form
}

const buttonIn = (form: string, words: RegExp) =>
  form.match(/<button[^>]*>[\s\S]*?<\/button>/g)?.find(one => words.test(one.replace(/<[^>]*>/g, "")))

function fieldsOf(form: string, button: RegExp): FormData {
  const body = new FormData()
  const add = (tag: string) => {
    const name = attribute(tag, "name")
    if (name !== undefined) body.append(name, attribute(tag, "value") ?? "")
  }
  for (const tag of form.match(/<input[^>]*>/g) ?? [])
    if (!/type="(file|checkbox|radio)"/.test(tag) || / checked/.test(tag)) add(tag)
  for (const [, tag = "", options = ""] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = options.match(/<option[^>]*>/g)?.find(option => / selected/.test(option))
    const name = attribute(tag, "name")
    if (name !== undefined) body.append(name, (chosen && attribute(chosen, "value")) ?? "")
  }
  add(buttonIn(form, button) ?? "")
  return body
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`^[^>]*? ${name}="([^"]*)"`).exec(tag)?.[1]
  return value?.replace(/&(quot|#x27|lt|gt|amp);/g, (_, sign: string) => entities[sign] ?? "")
}

const entities: Record<string, string> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" }
