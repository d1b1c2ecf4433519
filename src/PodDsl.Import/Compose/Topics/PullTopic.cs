using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>When podman pulls the image.</summary>
internal static class PullTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Scalar("pull_policy") is not { } policy)
        {
            return;
        }

        switch (policy.Text)
        {
            case "always" or "never" or "missing":
                service.Draft.Key(Keys.Pull, policy.Text, policy.Source);
                break;
            case "build":
                service.Fields.Note(NoteKind.Told, "pull_policy", "The service of the build makes the image before the container starts.", "Nothing to do.", policy.Source);
                break;
            default:
                service.Draft.Key(Keys.Pull, "newer", policy.Source);
                service.Fields.Note(NoteKind.Changed, "pull_policy", $"podman has no policy '{policy.Text}', and looks for a newer image at each start.", "Or use AutoUpdate=registry.", policy.Source);
                break;
        }
    }
}
