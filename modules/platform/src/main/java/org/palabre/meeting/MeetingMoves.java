package org.palabre.meeting;

import java.util.UUID;

/**
 * A meeting is about to be moved, announced or cancelled; fired in that transaction before the
 * meeting's own row is locked. Who keeps a row that people wait for one after the other locks it
 * now, so that everybody locks in the same order: that row, then the meeting.
 *
 * @param meeting its id
 */
public record MeetingMoves(UUID meeting) {}
