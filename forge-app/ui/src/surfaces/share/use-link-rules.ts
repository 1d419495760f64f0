import { ALL_LINKS_WELCOME } from "@alongside/core";
import type { LinkRules } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { createSettingsClient } from "../../settings-client.ts";
import { useLoaded } from "../../use-loaded.ts";

interface LinkRulesControl {
  readonly rules: LinkRules;
  /** asks once more, when they turned out to be others */
  readonly again: () => void;
}

/**
 * Which links may be shared on this site. While that is not known, or could not be asked, every link is taken here: whoever stores it decides.
 *
 * @param isAsked only a form with a link in it has to know
 */
export function useLinkRules(isAsked: boolean): LinkRulesControl {
  const { me, invoke } = useAlongside();
  const load = useCallback(async () => {
    if (!isAsked || me === "anonymous") return ALL_LINKS_WELCOME;
    const notice = await createSettingsClient(invoke).read(null);
    return notice.ok ? notice.value.links : ALL_LINKS_WELCOME;
  }, [invoke, isAsked, me]);
  const { state, again } = useLoaded(load);
  return { rules: state.phase === "there" ? state.value : ALL_LINKS_WELCOME, again };
}
