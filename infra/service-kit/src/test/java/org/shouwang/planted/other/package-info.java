/** Another service, for the planted violation of knowing its insides. */
package org.shouwang.planted.other;
