import { SaxesParser } from "saxes"

export type XmlNode = { name: string; attributes: Record<string, string>; text: string; children: XmlNode[] }

/** Reads XML strictly: what is not well formed throws. */
export function readXml(text: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, text: "", children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on("error", error => {
    throw error
  })
  parser.on("opentag", ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, text: "", children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on("text", part => {
    const node = open.at(-1)
    if (node) node.text += part
  })
  parser.on("closetag", () => void open.pop())
  parser.write(text).close()
  const [document] = root.children
  if (!document) throw new Error("No element")
  return document
}

export const childrenOf = (node: XmlNode, name: string) => node.children.filter(child => child.name === name)

export const textOf = (node: XmlNode, name: string) => childrenOf(node, name)[0]?.text
