using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.EveryKind;

/// <summary>A host with the units of the sample EveryKind and everything that they need; it starts none of them.</summary>
internal static class EveryKindHost
{
    /// <summary>The content of the sample's artifact.</summary>
    public const string Greeting = "Good morning, 50% of $HOME";

    private const string HostFiles = "/etc/everykind";

    public static async Task PrepareAsync(RealHost host, string format)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(BuildFacts.RepositoryRoot, "samples", "EveryKind", "host")))
        {
            await host.WriteFileAsync($"{HostFiles}/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
        }

        _ = (await host.ShellAsync(AllowBuilds)).Output;
        _ = (await host.ShellAsync(MakeImages)).Output;
        await host.WriteFileAsync("/srv/greeting", Greeting + "\n");
        _ = (await host.ShellAsync(ServeArtifact)).Output;
        await Deployment.InstallAsync(host, EmittedUnits.ToInstall("EveryKind", format));
    }

    // Otherwise the steps of a build ask for higher limits, which root in a container may not set.
    private const string AllowBuilds = """
        mkdir -p /etc/containers/containers.conf.d
        limit() { sed -nE "s/^Max $1 +([^ ]+) +([^ ]+) .*/\"$2=\1:\2\"/p" /proc/self/limits; }
        printf '[containers]\ndefault_ulimits = [%s, %s]\n' "$(limit 'open files' nofile)" "$(limit processes nproc)" \
          >/etc/containers/containers.conf.d/limits.conf
        """;

    // The archive is the only busybox of the host. The perl of the host goes into an image.
    private const string MakeImages = """
        mkdir -p /var/lib/everykind
        podman tag docker.io/library/nextcloud:stable localhost/busybox:1
        podman save -q --format docker-archive -o /var/lib/everykind/busybox.tar localhost/busybox:1
        podman rmi --all --force
        root=$(mktemp -d)
        mkdir -p "$root/etc" "$root/proc" "$root/sys" "$root/dev" "$root/run" "$root/tmp"
        cp --parents /usr/bin/perl "$root"
        cp --parents -L $(ldd /usr/bin/perl | grep -o '/[^ ]*') "$root"
        cp -r --parents /usr/lib/*/perl-base "$root"
        tar -C "$root" -cf /tmp/perl.tar .
        podman import -q /tmp/perl.tar docker.io/library/perl:5-slim
        rm -r "$root" /tmp/perl.tar
        """;

    // A registry, as far as a pull needs one: files. busybox derives the type of the manifest from the end of the tag.
    private const string ServeArtifact = """
        registry=/srv/registry/v2/greeting
        mkdir -p "$registry/manifests" "$registry/blobs"
        echo >/srv/registry/v2/index.html
        printf '{}' >/srv/config
        for file in greeting config; do
          digest=sha256:$(sha256sum </srv/$file | cut -d' ' -f1)
          cp /srv/$file "$registry/blobs/$digest"
          eval "$file='\"digest\": \"$digest\", \"size\": $(stat -c %s /srv/$file)'"
        done
        cat >"$registry/manifests/1.0" <<MANIFEST
        {
          "schemaVersion": 2,
          "mediaType": "application/vnd.oci.image.manifest.v1+json",
          "artifactType": "text/plain",
          "config": { "mediaType": "application/vnd.oci.empty.v1+json", $config },
          "layers": [{ "mediaType": "text/plain", $greeting }]
        }
        MANIFEST
        echo '.0:application/vnd.oci.image.manifest.v1+json' >/srv/registry.conf
        systemd-run -q --unit=registry busybox httpd -f -p 127.0.0.1:5000 -h /srv/registry -c /srv/registry.conf
        """;
}
