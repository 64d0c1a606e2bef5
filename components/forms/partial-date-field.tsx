import { CheckBox } from "@/components/forms/check-box"
import type { FieldProps } from "@/components/forms/field"
import { FieldGroup } from "@/components/forms/field-group"
import { fieldId } from "@/components/forms/field-ids"
import type { DateParts } from "@/lib/dates/date-parts"

type Part = "day" | "month" | "year"

type Props = Omit<FieldProps, "label"> & {
  legend: string
  value?: Partial<DateParts> | null
  /** The boxes the error is about; without any, all. */
  wrong?: readonly Part[]
  words: { day: string; month: string; year: string; inferred?: string }
  /** The order of the language: year first in Japanese and Mongolian. */
  yearFirst?: boolean
}

/** A date as far as it is known: `start` sends `start.day`, `start.month`, `start.year` and, if asked, `start.inferred`. */
export function PartialDateField({ value, wrong, words, yearFirst = false, ...group }: Props) {
  const parts: Part[] = yearFirst ? ["year", "month", "day"] : ["day", "month", "year"]
  const isWrong = (part: Part) => Boolean(group.error) && (!wrong?.length || wrong.includes(part))
  return (
    <FieldGroup {...group}>
      <div className="parts">
        {parts.map((part, index) => {
          const name = `${group.name}.${part}`
          const id = index === 0 ? fieldId(group.name) : fieldId(name)
          return (
            <div key={part}>
              <label htmlFor={id}>{words[part]}</label>
              <input
                className={["input", part === "year" ? "year" : "short", isWrong(part) && "wrong"]
                  .filter(Boolean)
                  .join(" ")}
                id={id}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                aria-invalid={isWrong(part) || undefined}
                defaultValue={value?.[part] ?? ""}
              />
            </div>
          )
        })}
      </div>
      {words.inferred && (
        <CheckBox name={`${group.name}.inferred`} label={words.inferred} checked={value?.inferred ?? false} />
      )}
    </FieldGroup>
  )
}
