import { FormChoices } from "@/components/forms/form-choices"
import { RoleGrid } from "@/components/users/role-grid"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { accessLevels, allPrograms, programRoles, roleWord } from "@/lib/users/schema"

type Props = {
  locale: Locale
  programs: readonly { slug: string; names: LocalText; depth: number }[]
  /** A heading beside them already says what the choices are about. */
  headed?: boolean
}

/** What a user may, and which roles for which programs. */
export function AccessFields({ locale, programs, headed = false }: Props) {
  const t = translator(locale)
  const named = programs.map(({ slug, names, depth }) => ({
    slug,
    depth,
    name: pickText(names, locale)?.value ?? slug,
  }))
  const rows = [{ slug: allPrograms, depth: 0, name: t("user.all_programs") }, ...named]
  return (
    <>
      <FormChoices
        name="access"
        legend={t("user.access")}
        labelHidden={headed}
        options={accessLevels.map(level => ({
          value: level,
          label: t(`user.access.${level}`),
          about: t(`user.access_about.${level}`),
        }))}
      />
      <RoleGrid
        legend={t("user.roles")}
        hint={t("user.roles_hint")}
        columns={programRoles.map(role => ({ key: role, label: t(`user.role.${role}`) }))}
        about={programRoles.map(role => ({
          key: role,
          label: t(`user.role.${role}`),
          text: t(`user.role_about.${role}`),
        }))}
        rowsLabel={t("user.programs")}
        rows={rows.map(({ slug, depth, name }) => ({
          key: slug,
          depth,
          label: name,
          cells: programRoles.map(role => ({
            value: roleWord(role, slug),
            label: `${t(`user.role.${role}`)}: ${name}`,
          })),
        }))}
      />
    </>
  )
}
