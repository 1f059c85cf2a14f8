// What the reader wants to see; kept in the address so that it can be shared and survives a reload.

/** The form above the list. */
export class Filters {
  #form;

  constructor(form, changed) {
    this.#form = form;
    this.#restore();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      this.#keep();
      changed();
    });
  }

  /** As parameters of a search. */
  values() {
    const { standard, minPowerW, available, openNow } = this.#form.elements;
    return {
      ...(standard.value && { connector: standard.value }),
      ...(minPowerW.value && { minPowerW: minPowerW.value }),
      ...(available.checked && { status: "AVAILABLE" }),
      ...(openNow.checked && { openNow: "true" }),
    };
  }

  #fields() {
    return [...this.#form.elements].filter((field) => field.name);
  }

  #restore() {
    const query = new URLSearchParams(location.search);
    this.#fields().forEach((field) => {
      if (field.type === "checkbox") {
        field.checked = query.has(field.name);
      } else if ([...field.options].some((option) => option.value === query.get(field.name))) {
        field.value = query.get(field.name);
      }
    });
  }

  #keep() {
    const query = new URLSearchParams();
    this.#fields().forEach((field) => {
      if (field.type === "checkbox" ? field.checked : field.value) {
        query.set(field.name, field.type === "checkbox" ? "1" : field.value);
      }
    });
    const text = query.toString();
    history.replaceState(null, "", `${location.pathname}${text && `?${text}`}${location.hash}`);
  }
}
