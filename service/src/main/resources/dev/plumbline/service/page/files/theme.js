// Light, dark, or as the system has it.
const KEPT = "plumbline.theme";

export const theme = {
  choices: ["auto", "light", "dark"],

  current() {
    const kept = localStorage.getItem(KEPT);
    return theme.choices.includes(kept) ? kept : "auto";
  },

  choose(choice) {
    localStorage.setItem(KEPT, choice);
    theme.apply();
  },

  apply() {
    document.documentElement.dataset.theme = theme.current();
  },
};
