package org.shouwang.kit.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells a document store that is down (503) from one that refuses what we ask (our fault, 500). */
final class StoreTrouble {
  private StoreTrouble() {}

  static boolean isUnavailability(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof MongoException trouble) {
        return trouble instanceof MongoSocketException
            || trouble instanceof MongoTimeoutException
            || trouble instanceof MongoNotPrimaryException
            || trouble instanceof MongoNodeIsRecoveringException
            || trouble instanceof MongoInterruptedException;
      }
    }
    return false;
  }
}
