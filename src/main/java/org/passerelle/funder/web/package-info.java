/** Pages of grants: for the organisation that receives them, and for the funder who reads what they led to. */
@NullMarked
package org.passerelle.funder.web;

import org.jspecify.annotations.NullMarked;
