package org.palabre.followup;

import java.util.UUID;
import org.palabre.commitment.Commitment;

/**
 * A commitment as an officer sees it: what is asked, of whom, its dates and its state, and the name
 * of the space; not the statements, nor anything else of the space.
 *
 * @param commitment the commitment
 * @param space the name of the space that asks
 * @param territory the territory of the space; null for none
 * @param shown whether those it is asked of were shown it, so that they can be chased
 */
public record FollowUp(Commitment commitment, String space, UUID territory, boolean shown) {}
