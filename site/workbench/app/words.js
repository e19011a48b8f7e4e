// The workbench's texts in the page's language. grader/dlgrade/site/workbench.py writes them; they are loaded on first use.

/** @type {"ko" | "en"} */
export const language = document.documentElement.lang === "en" ? "en" : "ko";

/** @type {Promise<Record<string, string>> | undefined} */
let loading;

/** @returns {Promise<(name: string, values?: Record<string, string | number>) => string>} fills in `{name}` */
export async function words() {
  loading ??= fetch(new URL(`words.${language}.json`, import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`words: ${answer.status}`);
    return answer.json();
  });
  const texts = await loading;
  return (name, values = {}) => texts[name].replace(/\{(\w+)\}/g, (_, value) => String(values[value]));
}
