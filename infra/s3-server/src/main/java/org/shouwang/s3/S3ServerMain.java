package org.shouwang.s3;

import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.logging.slf4j.config.SLF4JLoggingModule;

/**
 * The process that {@link S3Server} starts: prints its port once it takes requests, and ends with
 * its standard input, so that it never outlives whoever started it.
 */
final class S3ServerMain {
  private S3ServerMain() {}

  /**
   * @param arguments folder, port (0 for any), access key, secret key
   */
  public static void main(String[] arguments) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("jclouds.filesystem.basedir", Path.of(arguments[0]).toString());
    BlobStoreContext files =
        // By its class: a search by name would ask for clouds that are not on the class path.
        ContextBuilder.newBuilder(new FilesystemNio2BlobProviderMetadata())
            .credentials("files", "files")
            .modules(ImmutableSet.of(new SLF4JLoggingModule()))
            .overrides(settings)
            .build(BlobStoreContext.class);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(files.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:" + arguments[1]))
            .awsAuthentication(AuthenticationType.AWS_V4, arguments[2], arguments[3])
            .build();
    server.start();
    System.out.println(S3Server.READY + server.getPort());
    while (System.in.read() >= 0) {
      // nobody writes; the end is what is waited for
    }
    System.exit(0);
  }
}
