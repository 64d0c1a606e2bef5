import { Fragment, type ReactNode } from "react"

/** A translated sentence with elements in its `{placeholders}`: `<Phrase text={t("door.about")} parts={{ open: <a …/> }} />`. */
export function Phrase({ text, parts }: { text: string; parts: Readonly<Record<string, ReactNode>> }) {
  return text.split(/(\{\w+\})/).map((piece, index) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    return <Fragment key={index}>{name !== undefined && name in parts ? parts[name] : piece}</Fragment>
  })
}
