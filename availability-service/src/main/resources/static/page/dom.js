// Elements are made, never written as markup: what the API says is text and stays text.

/** An element with properties, data- and aria- attributes among them, and what it holds. */
export function make(name, properties = {}, ...content) {
  const element = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => {
    if (key.includes("-") || key === "role") {
      element.setAttribute(key, value);
    } else {
      element[key] = value;
    }
  });
  element.append(...content.filter((part) => part !== null && part !== undefined && part !== ""));
  return element;
}
