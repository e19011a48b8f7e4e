// Controls of figures that show an algorithm step by step.

/**
 * Buttons and a player for a figure whose `steps` go from 0 to `most`, one at a time or by themselves. `home` puts back
 * what else the reader has moved.
 *
 * @param {any} view of `stage`
 * @param {number} most
 * @param {(state: any) => void} home
 */
export function stepping(view, most, home) {
  const next = (s) => {
    s.steps = Math.min(most, s.steps + 1);
  };
  const player = view.player({
    tick: (s) => {
      next(s);
      return s.steps < most;
    },
    jump: most,
    begin: (s) => {
      if (s.steps === most) s.steps = 0;
    },
  });
  const restart = (s) => {
    player.stop();
    s.steps = 0;
  };
  view.buttons({ one: next, restart, home }).prepend(player.node);
}
