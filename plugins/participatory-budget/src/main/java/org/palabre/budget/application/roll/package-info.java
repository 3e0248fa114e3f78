/** The roll: who may vote, and who has voted. Nothing here knows a ballot. */
package org.palabre.budget.application.roll;
