import type { ReactNode } from "react"

type Props = { title: ReactNode; above?: ReactNode; about?: ReactNode; actions?: ReactNode }

/** Head of an administrator's page: the way up above the title, actions at the end. */
export function OfficeHead({ title, above, about, actions }: Props) {
  return (
    <header className="office-head">
      <div>
        {above && <p className="small">{above}</p>}
        <h1>{title}</h1>
        {about && <p className="small">{about}</p>}
      </div>
      {actions && <p className="actions">{actions}</p>}
    </header>
  )
}
