using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Secrets, which podman has in its store.</summary>
internal static class SecretsTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var secret in service.Fields.Rows("secrets"))
        {
            if (secret.Scalar("source") is not { } source)
            {
                continue;
            }

            var podman = SecretStore.NameOf(service, "secrets", source);
            var target = secret.Text("target");
            var inContainer = target is null || target == "/run/secrets/" + source.Text ? source.Text : target;
            service.Draft.Key(Keys.Secret, SecretStore.Mount(podman, inContainer, secret), source.Source);
            secret.ReportRest();
        }
    }
}
